/** Stands in for `hoist-non-react-statics`, which copies static members to wrapped components: ours have none. */
export default <Wrapper>(wrapper: Wrapper): Wrapper => wrapper
