"""The engines: pure functions over texts in memory. None knows files, terminals or options from outside."""
