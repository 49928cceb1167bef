import { Controller, Get, Header } from '@nestjs/common';
import { Config } from '#platform';

/** What somebody sees who opens the address in a browser. */
@Controller()
export class HomeController {
  constructor(private readonly config: Config) {}

  @Get()
  @Header('content-type', 'text/html; charset=utf-8')
  show(): string {
    const explorer = this.config.explorer ? '<li><a href="/graphql">Explore the API</a> in the browser</li>' : '';
    return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Commonplace</title>
</head>
<body>
<main>
<h1>Commonplace</h1>
<p>A commonplace book kept in common: reflections, threads and case studies for people learning librarianship. This is its API.</p>
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
}
