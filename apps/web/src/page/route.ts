import { applyDecorators, createParamDecorator, type ExecutionContext, Get, Post } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { visitOf } from './visit.js';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Of a route that answers pages to people. What they may see and do there, the schema says. */
    page?: PageOptions;
    /** Of a route that gives the same to everybody, whoever asks: no token is looked at. */
    shared?: true;
  }
}

export interface PageOptions {
  /** Whether nobody, not even the reader's browser, keeps the page: accounts, participation, desks. */
  readonly unkept?: boolean;
  /** Whether a form may come with a file, as `multipart/form-data`: see `receivePicture`. */
  readonly files?: boolean;
  /** Whether whoever comes is only arriving, with a token that may have ended. */
  readonly arriving?: boolean;
}

/** A page, by GET. Changes nothing. */
export function Page(path: string, options: PageOptions = {}): MethodDecorator {
  return applyDecorators(Get(path), RouteConfig({ page: options }));
}

/** What a form sends, by POST: refused before it is read where another site's page sent it, or another session's. */
export function Form(path: string, options: PageOptions = {}): MethodDecorator {
  return applyDecorators(Post(path), RouteConfig({ page: options }));
}

/** A page on the way to others, whatever token comes along: nobody is identified. */
export function Arrival(path: string): MethodDecorator {
  return applyDecorators(Get(path), RouteConfig({ page: { unkept: true, arriving: true } }));
}

/** The same by POST. A file that comes along is heard out, and sent again to where it goes. */
export function ArrivalForm(path: string): MethodDecorator {
  return applyDecorators(Post(path), RouteConfig({ page: { unkept: true, arriving: true, files: true } }));
}

/** What is the same for everybody, whoever asks: styles, scripts, the icon, the service worker. */
export function Shared(path: string): MethodDecorator {
  return applyDecorators(Get(path), RouteConfig({ shared: true }));
}

/** The visit that a page is made for, as a parameter. */
export const Visiting = createParamDecorator((_data: unknown, execution: ExecutionContext) => {
  const http = execution.switchToHttp();
  return visitOf(http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
});
