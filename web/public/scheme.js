// Before anything is drawn: the light or dark scheme that the reader chose, so that no page flashes in the other one.
try {
  const chosen = localStorage.getItem('dateline.scheme');
  if (chosen === 'light' || chosen === 'dark') document.documentElement.dataset.scheme = chosen;
} catch {
  // Without storage the system's scheme holds.
}
