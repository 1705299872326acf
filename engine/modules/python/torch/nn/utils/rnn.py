"""Sequences of different lengths in one tensor."""
import _torch


def pad_sequence(sequences, batch_first=False, padding_value=0.0):
    try:
        sequences = tuple(sequences)
    except TypeError:
        raise RuntimeError("pad_sequence: Expected iterable for input sequences, but got arg of type: "
                           f"{type(sequences)}") from None
    longest = max(s.size(0) for s in sequences)
    start = (len(sequences), longest) if batch_first else (longest, len(sequences))
    out = _torch._zeros(start + tuple(sequences[0].shape[1:]), sequences[0].dtype).fill_(padding_value)
    for i, s in enumerate(sequences):
        place = out.select(0, i).narrow(0, 0, s.size(0)) if batch_first else out.narrow(0, 0, s.size(0)).select(1, i)
        place.copy_(s)
    return out


def unpad_sequence(padded_sequences, lengths, batch_first=False):
    if not batch_first:
        padded_sequences = padded_sequences.transpose(0, 1)
    return [row[:int(n)] for row, n in zip(padded_sequences, lengths)]


def pack_padded_sequence(*args, **settings):
    raise NotImplementedError("Heapscope does not support packed sequences")


pack_sequence = pad_packed_sequence = pack_padded_sequence
