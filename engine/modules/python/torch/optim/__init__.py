"""torch.optim: steps down the gradient."""
from torch.optim.optimizer import Optimizer
from torch.optim.sgd import SGD
from torch.optim.adam import Adam, AdamW
from torch.optim.rmsprop import Adagrad, RMSprop
from torch.optim.adamax import Adadelta, Adamax, RAdam
from torch.optim import lr_scheduler
