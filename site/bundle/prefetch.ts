/** Nothing is loaded because a link to it is on the screen: a page begins to load when the reader points at a link to it. */
export default async function prefetch(): Promise<void> {}
