import { z } from "zod";
import { defineEndpoint } from "@/lib/core/endpoint";
import {
  connectionChangeSchema,
  newConnectionSchema,
  pollEntrySchema,
  refreshAnswerSchema,
  wolkvoxConnectionListSchema,
} from "../schema/connection";

const connectionParams = z.object({ connectionId: z.uuid() });
const idAnswer = z.object({ id: z.string() });

export const listConnectionsEndpoint = defineEndpoint({
  method: "GET",
  path: "/api/wolkvox-connections",
  summary: "Connections to wolkvox: calls left today, last good poll, last problem",
  authorise: "supervisor",
  answer: wolkvoxConnectionListSchema,
});

export const addConnectionEndpoint = defineEndpoint({
  method: "POST",
  path: "/api/wolkvox-connections",
  summary: "Connect to a wolkvox server; the token is sealed and never shown again",
  authorise: "admin",
  body: newConnectionSchema,
  answer: idAnswer,
  status: 201,
});

export const changeConnectionEndpoint = defineEndpoint({
  method: "PUT",
  path: "/api/wolkvox-connections/{connectionId}",
  summary: "Change a connection; a new token starts it again where it had stopped",
  authorise: "admin",
  params: connectionParams,
  body: connectionChangeSchema,
  answer: idAnswer,
});

export const refreshConnectionEndpoint = defineEndpoint({
  method: "POST",
  path: "/api/wolkvox-connections/{connectionId}/refresh",
  summary: "Poll now, within the same limits, or say why not",
  authorise: "supervisor",
  params: connectionParams,
  answer: refreshAnswerSchema,
});

export const listPollsEndpoint = defineEndpoint({
  method: "GET",
  path: "/api/wolkvox-connections/{connectionId}/polls",
  summary: "The last 100 polls of a connection, newest first",
  authorise: "supervisor",
  params: connectionParams,
  answer: z.object({ polls: z.array(pollEntrySchema) }),
});

/** text/plain; the body as it came, for wolkvox's support. */
export const readPollBodyEndpoint = defineEndpoint({
  method: "GET",
  path: "/api/wolkvox-polls/{pollId}/body",
  summary: "The raw body of a poll",
  authorise: "admin",
  params: z.object({ pollId: z.uuid() }),
  answer: z.string(),
});
