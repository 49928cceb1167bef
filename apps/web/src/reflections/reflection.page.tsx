import { Thread } from '../discussion/thread.js';
import type { ReflectionPageQuery } from '../generated/documents.js';
import { useVisit } from '../page/context.js';
import { Frame } from '../page/frame.js';
import { Prose } from '../ui/text.js';
import type { Reflection } from './reflection.head.js';

export function ReflectionPage({ found, reflection }: { found: ReflectionPageQuery; reflection: Reflection }) {
  useVisit();
  const { id, title, bodyHtml, thread, viewerCan } = reflection;
  return (
    <Frame frame={found} class="with-notes">
      <h1 dir="auto">{title}</h1>
      {bodyHtml && <Prose html={bodyHtml} />}
      <Thread thread={thread} subject={{ ...reflection, path: `/reflections/${id}` }} canReply={viewerCan.reply} />
    </Frame>
  );
}
