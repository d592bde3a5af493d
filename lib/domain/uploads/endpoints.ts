import { z } from "zod";
import { defineEndpoint } from "@/lib/core/endpoint";
import {
  cellEditSchema,
  problemCountSchema,
  uploadChoicesSchema,
  uploadListSchema,
  uploadPlanSchema,
  uploadRowPageSchema,
  uploadRowQuerySchema,
  uploadRowSchema,
  uploadSchema,
} from "./schema";

const uploadParams = z.object({ uploadId: z.uuid() });

/** The body is the file itself. */
export const addUploadEndpoint = defineEndpoint({
  method: "POST",
  path: "/api/uploads",
  summary: "Bring a CSV or XLSX of accounts, 200 MB at most: the body is the file itself",
  authorise: "supervisor",
  query: z.object({ fileName: z.string().min(1).max(255) }),
  answer: z.object({ uploadId: z.string() }),
  status: 201,
});

export const listUploadsEndpoint = defineEndpoint({
  method: "GET",
  path: "/api/uploads",
  summary: "Your own files that are not confirmed yet, newest first",
  authorise: "supervisor",
  answer: uploadListSchema,
});

export const getUploadEndpoint = defineEndpoint({
  method: "GET",
  path: "/api/uploads/{uploadId}",
  summary: "A file of yours: how far it is read, what its columns are, and its rows counted",
  authorise: "supervisor",
  params: uploadParams,
  answer: uploadSchema,
});

export const chooseSheetEndpoint = defineEndpoint({
  method: "PUT",
  path: "/api/uploads/{uploadId}/sheet",
  summary: "Say which sheet of a workbook is read",
  authorise: "supervisor",
  params: uploadParams,
  body: z.strictObject({ sheet: z.number().int().min(0) }),
  answer: z.undefined(),
  status: 204,
});

export const planUploadEndpoint = defineEndpoint({
  method: "PUT",
  path: "/api/uploads/{uploadId}/plan",
  summary: "Say what the columns are and how they are read; all rows are checked again",
  authorise: "supervisor",
  params: uploadParams,
  body: uploadPlanSchema,
  answer: z.undefined(),
  status: 204,
});

export const listUploadRowsEndpoint = defineEndpoint({
  method: "GET",
  path: "/api/uploads/{uploadId}/rows",
  summary: "Rows of a file with what was found in them, fifty a page",
  authorise: "supervisor",
  params: uploadParams,
  query: uploadRowQuerySchema,
  answer: uploadRowPageSchema,
});

export const countUploadProblemsEndpoint = defineEndpoint({
  method: "GET",
  path: "/api/uploads/{uploadId}/problems",
  summary: "Rows of a file by field and problem, the most frequent first",
  authorise: "supervisor",
  params: uploadParams,
  answer: z.object({ problems: z.array(problemCountSchema) }),
});

export const editCellEndpoint = defineEndpoint({
  method: "PATCH",
  path: "/api/uploads/{uploadId}/rows",
  summary: "Write one cell anew; answers with its row, checked again",
  authorise: "supervisor",
  params: uploadParams,
  body: cellEditSchema,
  answer: uploadRowSchema,
});

export const confirmUploadEndpoint = defineEndpoint({
  method: "POST",
  path: "/api/uploads/{uploadId}/confirm",
  summary: "Make an import of a checked file and put it in line to be sent",
  authorise: "supervisor",
  params: uploadParams,
  body: uploadChoicesSchema,
  answer: z.object({ importId: z.string() }),
  status: 202,
});

export const discardUploadEndpoint = defineEndpoint({
  method: "DELETE",
  path: "/api/uploads/{uploadId}",
  summary: "Throw a file away that is not confirmed",
  authorise: "supervisor",
  params: uploadParams,
  answer: z.undefined(),
  status: 204,
});

/** An XLSX, as an attachment. */
export const faultyUploadRowsEndpoint = defineEndpoint({
  method: "GET",
  path: "/api/uploads/{uploadId}/faulty-rows",
  summary: "The faulty rows of a file as a workbook, with the reasons beside them",
  authorise: "supervisor",
  params: uploadParams,
  answer: z.string(),
});
