/** Loads what a panel needs and starts its worker: call it at the first sign that somebody may want to run something. */
export function preload(): void {
  import('./Run.tsx')
  import('./engine.ts').then(({start}) => start())
}
