import { FileText, Mail, MessageCircle, MessagesSquare, MonitorCog } from "lucide-react";

/** The sign of each way in which work is handed over. */
export const MEDIUM_ICONS = { system: MonitorCog, email: Mail, messenger: MessageCircle, spoken: MessagesSquare, paper: FileText } as const;
