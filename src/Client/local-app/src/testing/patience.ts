import { configure } from "@testing-library/react";

// A build machine renders the whole form many times slower than a desk does; what a test waits for is a condition, never a speed.
configure({ asyncUtilTimeout: 20_000 });
