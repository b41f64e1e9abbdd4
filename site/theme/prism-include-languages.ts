/** No language is loaded in the browser: the build has coloured the code already. */
export default function prismIncludeLanguages(): void {}
