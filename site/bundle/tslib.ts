/** The one function of `tslib` that a page needs; a build that needs another says so. */
export const __importDefault = (module: {__esModule?: boolean}): object =>
  module?.__esModule ? module : {default: module}
