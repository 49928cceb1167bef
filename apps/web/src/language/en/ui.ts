export const ui = {
  more: 'Show more',
  earlier: 'Back to the start of the list',
  replies: '{count, plural, =0 {no replies yet} one {# reply} other {# replies}}',
  unread: '{count} new',
  words: '{count, plural, one {# word} other {# words}}',
  someone: 'Name withheld',
  edited: 'edited',
  inCourse: 'in {course}',
  tags: 'Tags',
  ratings: '{count, plural, =0 {not rated yet} one {# rating} other {# ratings}}',
  required: 'needed',
} as const;
