export { linksOf, onOtherSites, textOf, titlesOf } from './html/html-text.js';
export { type MentionedMember, RENDERER_VERSION, type RenderedText } from './html/renderer.js';
export { MarkdownModule } from './markdown.module.js';
export { lineOfTexts, MarkdownRenderer, storable } from './rendering/markdown-renderer.js';
export { htmlOf, type Rendering, type TypedText, typedText } from './rendering/rendering.js';
