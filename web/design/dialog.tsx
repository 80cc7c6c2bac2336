import './dialog.css';
import { type ReactNode, useEffect, useRef } from 'react';
import { words } from '../words/words.ts';

/** A window over the page that holds the focus until it is closed; Escape closes it. */
export function Dialog({
  title,
  onClose,
  children,
}: {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current!;
    element.showModal();
    return () => element.close();
  }, []);
  return (
    <dialog ref={dialog} className="dialog" aria-labelledby="dialog-title" onCancel={onClose}>
      <header>
        <h2 id="dialog-title">{title}</h2>
        <button type="button" className="button plain" onClick={onClose}>
          {words.actions.close}
        </button>
      </header>
      {children}
    </dialog>
  );
}
