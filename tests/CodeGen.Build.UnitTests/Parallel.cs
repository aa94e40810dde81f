// Each pipeline fixture has a project of its own, and waits for processes that it starts.
[assembly: Parallelizable(ParallelScope.Fixtures)]
[assembly: LevelOfParallelism(2)]
