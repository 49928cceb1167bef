import type { HomePageQuery } from '../generated/documents.js';
import { useVisit } from '../page/context.js';
import { Frame } from '../page/frame.js';
import { ReflectionCard } from '../reflections/reflection-card.js';

export function HomePage({ found }: { found: HomePageQuery }) {
  const { t } = useVisit();
  return (
    <Frame frame={found}>
      <h1>{t('frame.home')}</h1>
      <ol class="list" role="list">
        {found.reflections.nodes.map((reflection) => (
          <ReflectionCard key={reflection.id} reflection={reflection} />
        ))}
      </ol>
    </Frame>
  );
}
