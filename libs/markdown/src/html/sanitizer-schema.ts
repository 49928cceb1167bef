import type { Options as Schema } from 'rehype-sanitize';

const PLAIN = ['blockquote', 'br', 'del', 'em', 'h3', 'h4', 'h5', 'h6', 'hr', 'ol', 'p', 'pre', 'strong', 'sup', 'ul'];
const CELL: [string, ...string[]] = ['align', 'left', 'center', 'right'];
/** Every id is one that we gave out, with a prefix that no script, form or stylesheet of the page uses. */
const OWN_ID = /^user-content-[\w.-]+$/;
/** The language of code: whatever its author calls it, without what could end an attribute or begin another. */
export const LANGUAGE_CLASS = /^language-[^\s"'`<>=\p{C}]{1,40}$/u;

/**
 * Everything that a stored text may contain, value by value. It is written out whole rather than derived from a library's default,
 * so that an upgrade cannot widen it.
 */
export const sanitizerSchema: Schema = {
  tagNames: [...PLAIN, 'a', 'code', 'div', 'li', 'section', 'table', 'tbody', 'td', 'th', 'thead', 'tr'],
  attributes: {
    a: [
      // Addresses have one form by now (`normalizeAddress`).
      ['href', /^https?:\/\//, /^mailto:/, /^#user-content-[\w.-]+$/, /^\/members\/[\w-]+$/],
      ['rel', 'nofollow', 'ugc', 'noopener', 'noreferrer'],
      ['className', 'mention', 'footnote-ref', 'footnote-backref'],
      ['dataMemberId', /^[\w-]+$/],
      ['id', OWN_ID],
      'title',
      'ariaLabel',
    ],
    code: [['className', LANGUAGE_CLASS]],
    div: [
      ['className', 'table-scroll'],
      ['tabIndex', 0],
    ],
    li: [['id', OWN_ID]],
    ol: ['start'],
    section: [['className', 'footnotes'], 'ariaLabel'],
    td: [CELL],
    th: [CELL],
  },
  protocols: { href: ['http', 'https', 'mailto'] },
  ancestors: {
    li: ['ol', 'ul'],
    tbody: ['table'],
    td: ['table'],
    th: ['table'],
    thead: ['table'],
    tr: ['table'],
  },
  // Ids are prefixed where they are made, together with the links to them.
  clobber: [],
  required: {},
  strip: ['script', 'style'],
  allowComments: false,
  allowDoctypes: false,
};
