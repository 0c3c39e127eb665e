import { config } from 'zod';

// The content security policy forbids compiling code from text; zod would try once, and be reported.
config({ jitless: true });
