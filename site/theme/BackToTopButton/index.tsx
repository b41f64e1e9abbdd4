/** The bar and the contents stay in sight: a button that goes up is one more thing in the way of the text. */
export default function BackToTopButton(): null {
  return null
}
