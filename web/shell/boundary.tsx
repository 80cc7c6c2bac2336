import { Component, type ReactNode } from 'react';
import { words } from '../words/words.ts';

/** Keeps a part of the page that fails from taking the rest with it, and says that it failed. */
export class Boundary extends Component<{ readonly children: ReactNode }, { readonly error: Error | null }> {
  override state: { readonly error: Error | null } = { error: null };

  static getDerivedStateFromError(error: Error) {
    return { error };
  }

  override render(): ReactNode {
    if (this.state.error === null) return this.props.children;
    return (
      <div className="page">
        <div className="state failing" role="alert">
          <strong>{words.states.brokenPage}</strong>
          <p>{words.states.brokenRemedy}</p>
          <p>
            <code>{this.state.error.message}</code>
          </p>
          <button type="button" className="button" onClick={() => window.location.reload()}>
            {words.states.reload}
          </button>
        </div>
      </div>
    );
  }
}
