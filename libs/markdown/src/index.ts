export { onOtherSites } from './html/links.js';
export { type MentionedMember, type PlainText, RENDERER_VERSION, type RenderedText } from './html/renderer.js';
export { MarkdownModule } from './markdown.module.js';
export { lineOfTexts, MarkdownRenderer, renderedPart, storable } from './rendering/markdown-renderer.js';
export {
  countStoredWords,
  excerptOfStored,
  handlesLinked,
  handlesMeant,
  htmlOf,
  type RenderedPart,
  type Rendering,
  readPlainText,
  type TypedText,
  typedText,
} from './rendering/rendering.js';
