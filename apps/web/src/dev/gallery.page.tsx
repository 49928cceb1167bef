import type { ComponentChildren } from 'preact';
import { CaseStudyCard } from '../cases/case-study-card.js';
import type { FrameFragment } from '../generated/documents.js';
import { Frame } from '../page/frame.js';
import { ReflectionCard } from '../reflections/reflection-card.js';
import { LineChart } from '../ui/chart.js';
import { Cite } from '../ui/cite.js';
import { Crumbs } from '../ui/crumbs.js';
import { Histogram } from '../ui/histogram.js';
import { Pager } from '../ui/list.js';
import { Ago, Moment } from '../ui/moment.js';
import { Picture } from '../ui/picture.js';
import { Scrolls } from '../ui/scrolls.js';
import { Tabs } from '../ui/tabs.js';
import { Day, Name, NameLink, Prose, Time } from '../ui/text.js';
import { GalleryForms } from './gallery-forms.js';
import { CASE_STUDIES, CITED, HEBREW, LONG, MARKS, PICTURES, PROSE, REFLECTIONS } from './samples.js';

const NOW = new Date('2026-10-08T12:00:00Z');

/** Every component in every state, with names and texts that are hard to show. For developers, so that it is in English only. */
export function GalleryPage({ frame }: { frame: FrameFragment }) {
  return (
    <Frame frame={frame}>
      <h1>Components</h1>
      <Part name="Lists of reflections">
        <ol class="list" role="list">
          {REFLECTIONS.map(([name, reflection]) => (
            <ReflectionCard key={name} reflection={reflection} />
          ))}
        </ol>
      </Part>
      <Part name="Lists of case studies">
        <ol class="list" role="list">
          {CASE_STUDIES.map(([name, caseStudy]) => (
            <CaseStudyCard key={name} caseStudy={caseStudy} />
          ))}
        </ol>
        <Pager pageInfo={{ hasNextPage: true, endCursor: 'next' }} />
      </Part>
      <Part name="Ways about">
        <Crumbs
          above={[
            { href: '/courses', label: 'Courses' },
            { href: '/courses/x', label: LONG },
          ]}
        />
        <Tabs
          label="Order"
          name="order"
          choices={[
            ['a', 'Unanswered first'],
            ['b', 'Newest'],
          ]}
          chosen="a"
        />
      </Part>
      <Buttons />
      <GalleryForms />
      <Part name="Text">
        <Prose html={PROSE} />
        <Prose html={`<p>${HEBREW}</p>`} lang="he" />
        <p>
          <Name user={{ handle: 'mina', displayName: 'Mina Okafor' }} />, <Name user={{ handle: 'q_7' }} />,{' '}
          <Name user={null} />, <NameLink user={{ handle: 'zalgo', displayName: MARKS }} />,{' '}
          <NameLink user={{ handle: 'rtl', displayName: HEBREW }} />
        </p>
        <p>
          <Time at="2026-10-05T09:30:00Z" /> · <Day on="2026-10-05" /> · <Moment at="2026-10-09T09:30:00Z" now={NOW} />{' '}
          · <Ago at="2026-10-05T09:30:00Z" now={NOW} />
        </p>
      </Part>
      <Figures />
      <Part name="Pictures">
        {PICTURES.map(([name, media]) => (
          <Picture key={name} media={media} />
        ))}
      </Part>
      <Cite cited={CITED} files="/case-studies/goose" />
    </Frame>
  );
}

function Buttons() {
  return (
    <Part name="Buttons">
      <div class="actions">
        <button type="button">Usual</button>
        <button type="button" class="button main">
          Main
        </button>
        <button type="button" class="button danger">
          Takes away
        </button>
        <button type="button" class="button" aria-busy="true">
          Busy
        </button>
        <a class="button" href="/">
          Another page
        </a>
      </div>
      <p class="quiet">
        <button type="button">Quiet</button>
        <a href="/">A quiet link</a>
      </p>
    </Part>
  );
}

function Figures() {
  return (
    <Part name="Figures">
      <Histogram counts={[7, 4, 0, 4, 10]} label="1 to 5: 7, 4, 0, 4, 10 ratings" />
      <LineChart
        label="Loans rose from 2 to 9."
        points={[2, 3, 1, 6, 9].map((value, at) => ({ at: at / 4, value, hollow: at > 3 }))}
        level={{ value: 4, label: 'before' }}
        stretch={{ from: 0.25, to: 0.75 }}
        ends={['2 Feb', '26 Apr']}
        spell={String}
      />
      <LineChart
        label="Nothing was counted but zeros."
        points={[0, 0].map((value, at) => ({ at, value }))}
        broken
        ends={['2 Feb', '26 Apr']}
        spell={String}
      />
      <Scrolls label="A wide table">
        <table>
          <tbody>
            <tr>
              {Array.from({ length: 20 }, (_, at) => (
                <td key={at}>column {at}</td>
              ))}
            </tr>
          </tbody>
        </table>
      </Scrolls>
    </Part>
  );
}

function Part({ name, children }: { name: string; children: ComponentChildren }) {
  const id = name.toLowerCase().replaceAll(' ', '-');
  return (
    <section aria-labelledby={id} class="edit-fold">
      <h2 id={id}>{name}</h2>
      {children}
    </section>
  );
}
