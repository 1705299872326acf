"""torch.utils.data: data sets, the order in which they are gone through, batches."""
from torch.utils.data.dataset import ConcatDataset, Dataset, IterableDataset, Subset, TensorDataset, random_split
from torch.utils.data.sampler import BatchSampler, RandomSampler, Sampler, SequentialSampler, SubsetRandomSampler
from torch.utils.data.dataloader import DataLoader, default_collate
