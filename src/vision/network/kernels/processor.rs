//! Which vector instructions run, chosen when a network is built and not when the program is compiled.

use pulp::{Arch, Simd, WithSimd};

/// Vector instructions of a processor.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Isa {
    /// The widest that this processor has.
    Best,
    /// AVX-512 (F, BW, CD, DQ, VL): 16 lanes, 32 registers.
    Avx512,
    /// AVX2 and FMA: 8 lanes, 16 registers.
    Avx2,
    /// AArch64's NEON: 4 lanes, 32 registers.
    Neon,
    /// What every processor of the architecture has: 4 lanes.
    Portable,
}

impl Isa {
    /// Every set of instructions, whether this processor has it or not; `Best` is one of them.
    pub const ALL: [Self; 4] = [Self::Avx512, Self::Avx2, Self::Neon, Self::Portable];

    /// The name in reports: `avx512`, `avx2`, `neon`, `portable`, or `best`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Best => "best",
            Self::Avx512 => "avx512",
            Self::Avx2 => "avx2",
            Self::Neon => "neon",
            Self::Portable => "portable",
        }
    }
}

/// Instructions that this processor was found to have.
#[derive(Clone, Copy, Debug)]
pub struct Processor {
    isa: Isa,
    arch: Arch,
}

impl Processor {
    /// The processor with these instructions, or none if it lacks them.
    pub fn with(isa: Isa) -> Option<Self> {
        match isa {
            Isa::Best => [Isa::Avx512, Isa::Avx2, Isa::Neon, Isa::Portable].into_iter().find_map(Self::with),
            Isa::Portable => Some(Self { isa, arch: Arch::Scalar }),
            Isa::Avx512 | Isa::Avx2 | Isa::Neon => Some(Self { isa, arch: vector_arch(isa)? }),
        }
    }

    /// The instructions, never [`Isa::Best`].
    pub fn isa(self) -> Isa {
        self.isa
    }

    /// Values of a vector.
    pub fn lanes(self) -> usize {
        self.run(Lanes)
    }

    /// Runs a kernel compiled for these instructions.
    pub fn run<K: WithSimd>(self, kernel: K) -> K::Output {
        match self.arch {
            // Vectors of 128 bits, which the compiler maps to the baseline's, and not scalars.
            Arch::Scalar => pulp::Scalar128b.vectorize(kernel),
            arch => arch.dispatch(kernel),
        }
    }
}

#[cfg(target_arch = "x86_64")]
fn vector_arch(isa: Isa) -> Option<Arch> {
    match isa {
        Isa::Avx512 => pulp::x86::V4::try_new().map(Arch::V4),
        Isa::Avx2 => pulp::x86::V3::try_new().map(Arch::V3),
        _ => None,
    }
}

#[cfg(target_arch = "aarch64")]
fn vector_arch(isa: Isa) -> Option<Arch> {
    match isa {
        Isa::Neon => pulp::aarch64::Neon::try_new().map(Arch::Neon),
        _ => None,
    }
}

#[cfg(not(any(target_arch = "x86_64", target_arch = "aarch64")))]
fn vector_arch(_: Isa) -> Option<Arch> {
    None
}

struct Lanes;

impl WithSimd for Lanes {
    type Output = usize;

    #[inline(always)]
    fn with_simd<S: Simd>(self, _: S) -> usize {
        S::F32_LANES
    }
}
