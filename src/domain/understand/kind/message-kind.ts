export type MessageKind = 'report' | 'answer' | 'question' | 'greeting' | 'thanks' | 'complaint' | 'other';
