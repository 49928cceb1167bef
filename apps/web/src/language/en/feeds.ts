export const feeds = {
  course: 'Reflections of a course',
  nobody: 'a former member',
  reply: 'Reply {number} by {name}',
  shelf: 'Case studies',
  tag: 'About {tag}',
  thread: 'Replies to {title}',
} as const;
