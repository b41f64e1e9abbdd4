/** Stands in for `history`, of which only the part that keeps a page in the address is used. */
export {createBrowserHistory, createLocation, createPath, locationsAreEqual, parsePath} from 'history/esm/history.js'

const unused = () => {
  throw new Error('Unexpected router, expected the BrowserRouter')
}

export {unused as createHashHistory, unused as createMemoryHistory}
