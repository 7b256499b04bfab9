import type { ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import 'virtual:themes.css';
import './window.css';

/** Draws a page of the app. */
export function renderPage(page: ReactNode): void {
  const root = document.getElementById('root');
  if (root === null) return;
  if (navigator.userAgent.includes('Windows')) document.documentElement.dataset.system = 'windows';
  // At once: between two tasks the empty page would be painted first, and the window shown with it.
  flushSync(() => createRoot(root).render(page));
}
