//! The checksum that Microsoft's services put behind their keys. Knows no key's form.

/// What the sums begin with, one for each kind of key.
const SEEDS: [&[u8; 8]; 28] = [
    b"Default0",
    b"SysAll00",
    b"Resour00",
    b"MastRO00",
    b"MastRW00",
    b"SystRO00",
    b"SystRW00",
    b"Encryp00",
    b"AbAcct00",
    b"Classic0",
    b"Tenant00",
    b"IoTHub00",
    b"DpsKey00",
    b"Device00",
    b"Gatewy00",
    b"GitKey00",
    b"Access00",
    b"System00",
    b"Unknown0",
    b"Send0000",
    b"Manage00",
    b"Listen00",
    b"Query000",
    b"PAdmin00",
    b"ACRDflt0",
    b"UsrPwd00",
    b"Master00",
    b"Functi00",
];

/// Whether a key's last four bytes are the sum over all others, as one of the services makes it.
pub fn is_sealed(key: &[u8]) -> bool {
    let Some((body, sum)) = key.split_last_chunk::<4>() else { return false };
    !body.is_empty() && SEEDS.iter().any(|&seed| sum32(body, seed).to_le_bytes() == *sum)
}

/// Whether a key's last three bytes are those of the sum over all others, as all services make it for their newer keys.
pub fn is_annotated(key: &[u8]) -> bool {
    let Some((body, sum)) = key.split_last_chunk::<3>() else { return false };
    !body.is_empty() && sum32(body, SEEDS[0]).to_le_bytes()[..3] == *sum
}

/// Both halves of the sum in one.
fn sum32(text: &[u8], seed: &[u8; 8]) -> u32 {
    let sum = sum64(text, u64::from_be_bytes(*seed));
    (sum >> 32) as u32 ^ sum as u32
}

/// Marvin32: a mix of four bytes at a time, the rest of them closed by a bit.
fn sum64(text: &[u8], seed: u64) -> u64 {
    let mut state = (seed as u32, (seed >> 32) as u32);
    let (words, rest) = text.as_chunks::<4>();
    for word in words {
        state = mix(state, u32::from_le_bytes(*word));
    }
    let mut last = [0; 4];
    last[..rest.len()].copy_from_slice(rest);
    last[rest.len()] = 0x80;
    let (low, high) = mix(mix(state, u32::from_le_bytes(last)), 0);
    u64::from(high) << 32 | u64::from(low)
}

fn mix((mut low, mut high): (u32, u32), word: u32) -> (u32, u32) {
    low = low.wrapping_add(word);
    for (left, right) in [(20, 9), (27, 19)] {
        high ^= low;
        low = low.rotate_left(left).wrapping_add(high);
        high = high.rotate_left(right);
    }
    (low, high)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Sums that the .NET runtime's own tests state.
    #[test]
    fn the_sum_is_that_of_the_runtime() {
        const SEED: u64 = 0x004F_B61A_001B_DBCC;
        assert_eq!(sum64(&[], SEED), 0x30ED_35C1_00CD_3C7D);
        assert_eq!(sum64(&[0xAF], SEED), 0x48E7_3FC7_7D75_DDC1);
        assert_eq!(sum64(&[0xE7, 0x0F], SEED), 0xB5F6_E1FC_485D_BFF8);
        assert_eq!(sum64(&[0x37, 0xF4, 0x95], SEED), 0xF0B0_7C78_9B8C_F7E8);
        assert_eq!(sum64(&[0x86, 0x42, 0xDC, 0x59], SEED), 0x7008_F2E8_7E9C_F556);
    }

    #[test]
    fn a_key_is_sealed_by_its_own_sum_alone() {
        let body = [7; 60];
        let mut key = body.to_vec();
        key.extend(sum32(&body, b"Send0000").to_le_bytes());
        assert!(is_sealed(&key) && !is_annotated(&key[..63]));
        key[3] ^= 1;
        assert!(!is_sealed(&key));
        let mut newer = body.to_vec();
        newer.extend(&sum32(&body, SEEDS[0]).to_le_bytes()[..3]);
        assert!(is_annotated(&newer) && !is_sealed(&newer));
    }
}
