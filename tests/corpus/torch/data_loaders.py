# Data sets and loaders: batches in order and shuffled, splits, subsets, how samples are put together.
import torch
from torch.utils.data import (BatchSampler, ConcatDataset, DataLoader, Dataset, RandomSampler, SequentialSampler, Subset,
                              TensorDataset, random_split)


class Squares(Dataset):
    def __init__(self, count):
        self.count = count

    def __len__(self):
        return self.count

    def __getitem__(self, index):
        if index >= self.count:
            raise IndexError(index)
        return {"value": index, "square": float(index ** 2), "name": str(index)}


torch.manual_seed(1)
pairs = TensorDataset(torch.arange(10.0).view(5, 2), torch.arange(5))
loader = DataLoader(pairs, batch_size=2, shuffle=True)
print(len(pairs), len(loader), pairs[1])
for epoch in range(2):
    print([labels.tolist() for _, labels in loader])
print([features.shape for features, _ in DataLoader(pairs, batch_size=2, drop_last=True)])
print(list(DataLoader(Squares(3), batch_size=2)))
first, second = random_split(pairs, [3, 2], generator=torch.Generator().manual_seed(3))
print(len(first), first.indices, second[0])
print([len(part) for part in random_split(range(7), [0.5, 0.5])])
both = ConcatDataset([Subset(pairs, [4, 0]), pairs])
print(len(both), both[0][1], both[-1][1], both.cumulative_sizes)
print(list(BatchSampler(SequentialSampler(range(5)), batch_size=2, drop_last=False)))
print(list(RandomSampler(range(4), replacement=True, num_samples=6)), list(RandomSampler(range(5))))
print(next(iter(DataLoader(pairs, batch_size=None)))[0], torch.rand(1))
for action in (lambda: TensorDataset(torch.ones(2), torch.ones(3)), lambda: random_split(pairs, [1, 1]),
               lambda: DataLoader(pairs, shuffle=True, sampler=[0]), lambda: Dataset()[0]):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
