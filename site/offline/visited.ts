/** Tells the service worker, where there is one, which page the reader came to: it keeps what was read. */
export function onRouteDidUpdate({location}: {location: {pathname: string}}): void {
  navigator.serviceWorker?.controller?.postMessage({say: 'visited', path: location.pathname})
}
