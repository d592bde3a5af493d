import { listReceiptIssuesEndpoint } from "@/lib/domain/receipts/endpoints";
import { listReceiptIssues } from "@/lib/domain/receipts/queries/list-issues";
import { serve } from "@/lib/http/serve";

export const GET = serve(listReceiptIssuesEndpoint, ({ viewer }) => listReceiptIssues(viewer.scope));
