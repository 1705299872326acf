"""The modules of torch.nn."""
from torch.nn.modules.module import Module
from torch.nn.modules.linear import Bilinear, Identity, Linear
from torch.nn.modules.activation import (CELU, ELU, GELU, GLU, Hardsigmoid, Hardswish, Hardtanh, LeakyReLU, LogSigmoid,
                                         LogSoftmax, Mish, PReLU, ReLU, ReLU6, SELU, Sigmoid, SiLU, Softmax, Softmax2d, Softmin, Softplus, Softsign, Tanh, Tanhshrink)
from torch.nn.modules.batchnorm import (BatchNorm1d, BatchNorm2d, BatchNorm3d, InstanceNorm1d, InstanceNorm2d,
                                        InstanceNorm3d)
from torch.nn.modules.container import ModuleDict, ModuleList, ParameterDict, ParameterList, Sequential
from torch.nn.modules.conv import Conv1d, Conv2d, ConvTranspose1d, ConvTranspose2d
from torch.nn.modules.dropout import Dropout, Dropout1d, Dropout2d
from torch.nn.modules.flatten import Flatten, Unflatten
from torch.nn.modules.distance import CosineSimilarity, PairwiseDistance
from torch.nn.modules.loss import (BCELoss, BCEWithLogitsLoss, CosineEmbeddingLoss, CrossEntropyLoss, GaussianNLLLoss,
                                   HingeEmbeddingLoss, HuberLoss, KLDivLoss, L1Loss, MarginRankingLoss, MSELoss, NLLLoss,
                                   PoissonNLLLoss, SmoothL1Loss, TripletMarginLoss)
from torch.nn.modules.normalization import GroupNorm, LayerNorm
from torch.nn.modules.attention import MultiheadAttention, TransformerEncoder, TransformerEncoderLayer
from torch.nn.modules.pooling import AdaptiveAvgPool1d, AdaptiveAvgPool2d, AdaptiveMaxPool2d, AvgPool1d, AvgPool2d, MaxPool1d, MaxPool2d
from torch.nn.modules.resizing import PixelShuffle, ReflectionPad2d, ReplicationPad2d, Upsample, ZeroPad2d
from torch.nn.modules.rnn import GRU, LSTM, RNN, GRUCell, LSTMCell, RNNBase, RNNCell, RNNCellBase
from torch.nn.modules.sparse import Embedding

__all__ = [_name for _name in dir() if _name[0].isupper()]
