import type { HomePageQuery } from '../generated/documents.js';
import { useVisit } from '../page/context.js';
import { Frame } from '../page/frame.js';
import { NameLink, Prose } from '../ui/text.js';

export function HomePage({ found }: { found: HomePageQuery }) {
  const { t } = useVisit();
  return (
    <Frame frame={found}>
      <h1>{t('frame.home')}</h1>
      <ol class="list" role="list">
        {found.reflections.nodes.map((reflection) => (
          <li key={reflection.id}>
            <h3>
              <a href={`/reflections/${reflection.id}`}>{reflection.title}</a>
            </h3>
            <p>
              <NameLink user={reflection.author} />
            </p>
            <Prose html={reflection.excerpt} />
          </li>
        ))}
      </ol>
    </Frame>
  );
}
