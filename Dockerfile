# The API, the worker and the migrations are one image; the command chooses. It brings its own Node, so the npm
# package `node` and the embedded PostgreSQL, both development dependencies, stay out.
FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --include=dev --ignore-scripts
COPY tsconfig.json nest-cli.json .swcrc ./
COPY apps apps
COPY libs libs
COPY migrations migrations
COPY scripts/build-web.mjs scripts/build-web.mjs
RUN node node_modules/@nestjs/cli/bin/nest.js build && node scripts/build-web.mjs

FROM node:24-bookworm-slim AS dependencies
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --ignore-scripts

FROM node:24-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DATA_DIR=/data
WORKDIR /app
RUN mkdir /data && chown node:node /data
COPY --from=dependencies /app/node_modules node_modules
COPY --from=build /app/dist dist
COPY package.json LICENSE ./
USER node
VOLUME /data
EXPOSE 3000
CMD ["node", "--enable-source-maps", "--v8-pool-size=1", "dist/apps/api/src/main.js"]
