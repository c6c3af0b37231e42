# The server of one municipality. Its data lie in /data, a second copy of each backup in /backups.
FROM node:24-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
RUN npm run build

FROM node:24-slim
WORKDIR /app
# Without .npmrc, which asks for what only a build needs.
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --omit=optional && npm cache clean --force
COPY src ./src
COPY --from=build /app/dist ./dist
RUN install -d -m 700 -o node -g node /data /backups
USER node
ENV NODE_ENV=production HOST=0.0.0.0 DATA_DIR=/data
EXPOSE 8080
CMD ["node", "src/app/server/main.ts"]
