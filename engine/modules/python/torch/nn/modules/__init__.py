"""The modules of torch.nn."""
from torch.nn.modules.module import Module
from torch.nn.modules.linear import Bilinear, Identity, Linear
from torch.nn.modules.activation import (ELU, GELU, Hardtanh, LeakyReLU, LogSigmoid, LogSoftmax, PReLU, ReLU, ReLU6, Sigmoid,
                                         SiLU, Softmax, Softmin, Softplus, Tanh)
from torch.nn.modules.batchnorm import BatchNorm1d, BatchNorm2d
from torch.nn.modules.container import ModuleDict, ModuleList, ParameterDict, ParameterList, Sequential
from torch.nn.modules.conv import Conv1d, Conv2d
from torch.nn.modules.dropout import Dropout, Dropout1d, Dropout2d
from torch.nn.modules.flatten import Flatten, Unflatten
from torch.nn.modules.loss import (BCELoss, BCEWithLogitsLoss, CosineEmbeddingLoss, CrossEntropyLoss, HuberLoss, KLDivLoss,
                                   L1Loss, MSELoss, NLLLoss, SmoothL1Loss)
from torch.nn.modules.normalization import LayerNorm
from torch.nn.modules.pooling import AdaptiveAvgPool2d, AvgPool2d, MaxPool2d
from torch.nn.modules.sparse import Embedding

__all__ = [_name for _name in dir() if _name[0].isupper()]
