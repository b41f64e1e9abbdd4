/** Stands in for `nprogress`: a page that takes long to come is announced by a line that `site/css/site.css` draws. */
export default {
  configure(): void {},
  start(): void {
    document.documentElement.dataset.loading = ''
  },
  done(): void {
    delete document.documentElement.dataset.loading
  },
}
