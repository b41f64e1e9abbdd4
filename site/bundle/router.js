/** Stands in for `react-router-dom`: the routers that keep a page in the hash or in memory are not ours. */
export {
  BrowserRouter,
  BrowserRouter as HashRouter,
  Link,
  matchPath,
  NavLink,
  Redirect,
  Route,
  StaticRouter,
  useHistory,
  useLocation,
} from 'react-router-dom/esm/react-router-dom.js'
