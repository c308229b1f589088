export { Interview } from "#components/audit/interview/interview.tsx";
export { QuestionDetails } from "#components/audit/questions/question-details.tsx";
