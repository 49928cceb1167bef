import { Controller, Get, Header } from '@nestjs/common';
import { Config } from '#platform';
import { Allow, Unasked } from '../graphql/allow.js';

/** Nothing is inline (the content security policy says so), and the colours follow the reader's own setting. */
const STYLE = `:root { color-scheme: light dark; --ink: light-dark(#2b2621, #ece5da); --paper: light-dark(#fbf8f2, #1d1a17); --link: light-dark(#7a3b1d, #f0b48f); }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1.125rem/1.6 Georgia, 'Times New Roman', serif; }
main { max-width: 36rem; margin: 0 auto; padding: 3rem 1.25rem; }
h1 { margin: 0 0 0.5rem; font-size: 2.25rem; line-height: 1.2; }
a { color: var(--link); }
a:focus-visible { outline: 3px solid currentColor; outline-offset: 3px; }
ul { padding-left: 1.25rem; }
code { font-size: 0.9em; }
`;

/** What somebody sees who opens the address in a browser. */
@Controller()
export class HomeController {
  constructor(private readonly config: Config) {}

  @Get()
  @Allow(Unasked)
  @Header('content-type', 'text/html; charset=utf-8')
  show(): string {
    const explorer = this.config.explorer ? '<li><a href="/graphql">Explore the API</a> in the browser</li>' : '';
    return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Commonplace</title>
<link rel="stylesheet" href="/home.css">
</head>
<body>
<main>
<h1>Commonplace</h1>
<p>A commonplace book kept in common: a place where people learning librarianship write down what they read and saw, and answer each other. This is its API.</p>
<ul>
${explorer}
<li>GraphQL: <code>POST /graphql</code></li>
<li>Health: <a href="/health/live">alive</a>, <a href="/health/ready">ready</a></li>
</ul>
</main>
</body>
</html>
`;
  }

  @Get('home.css')
  @Allow(Unasked)
  @Header('content-type', 'text/css; charset=utf-8')
  @Header('cache-control', 'public, max-age=3600')
  style(): string {
    return STYLE;
  }
}
