//! RSASSA-PSS (RFC 8017, 8.1.2) with any salt, for files by programs that take the longest one that
//! fits, and with a mask of another digest. What is usual is left to aws-lc-rs.

use aws_lc_rs::signature as aws;

use super::{error::AlgorithmError, hash::Hash, rsa};
use crate::pki::{
    asn1::{Element, SEQUENCE, context},
    oid,
};

/// RSASSA-PSS-params (RFC 8017, A.2.3).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Parameters {
    /// The digest of the message
    pub hash: Hash,
    mask: Hash,
    salt: usize,
}

impl Parameters {
    /// Reads them; what is left out is SHA-1 and a salt of 20 bytes.
    pub(super) fn read(parameters: &Element<'_>) -> Result<Self, AlgorithmError> {
        let mut reader = parameters.reader();
        let hash = match reader.optional(context(0))? {
            Some(named) => Hash::from_identifier(&named.inner()?)?,
            None => Hash::Sha1,
        };
        let mask = match reader.optional(context(1))? {
            Some(named) => {
                let mut mask = named.inner()?.expect(SEQUENCE)?.reader();
                if mask.next()?.oid()? != oid::MGF1 {
                    return Err(AlgorithmError::Parameters);
                }
                let digest = Hash::from_identifier(&mask.next()?)?;
                mask.end()?;
                digest
            }
            None => Hash::Sha1,
        };
        let salt = match reader.optional(context(2))? {
            Some(length) => length.inner()?.small()?,
            None => 20,
        };
        let trailer = reader.optional(context(3))?;
        let trailer = trailer.map_or(Ok(1), |trailer| trailer.inner()?.small())?;
        reader.end()?;
        let salt = usize::try_from(salt).map_err(|_| AlgorithmError::Parameters)?;
        if trailer != 1 {
            return Err(AlgorithmError::Parameters);
        }
        Ok(Self { hash, mask, salt })
    }

    /// The library's own check, where the salt is the usual one.
    pub(super) fn usual(&self) -> Option<&'static dyn aws::VerificationAlgorithm> {
        match self.hash {
            _ if self.salt != self.hash.digest().output_len() || self.mask != self.hash => None,
            Hash::Sha256 => Some(&aws::RSA_PSS_2048_8192_SHA256),
            Hash::Sha384 => Some(&aws::RSA_PSS_2048_8192_SHA384),
            Hash::Sha512 => Some(&aws::RSA_PSS_2048_8192_SHA512),
            _ => None,
        }
    }

    /// Whether `value` is a signature over `message` by the RSAPublicKey `key`.
    pub(super) fn verify(
        &self,
        key: &[u8],
        message: &[u8],
        value: &[u8],
    ) -> Result<bool, AlgorithmError> {
        let opened = rsa::open(key, value)?;
        let fits = |one: rsa::Opened| self.is_encoding(&one.number, one.bits - 1, message);
        Ok(opened.and_then(fits).is_some())
    }

    /// EMSA-PSS-VERIFY (9.1.2) of a number of `bits` bits.
    fn is_encoding(&self, number: &[u8], bits: usize, message: &[u8]) -> Option<()> {
        let (length, digest) = (bits.div_ceil(8), self.hash.digest().output_len());
        let mut encoded = vec![0; length.checked_sub(number.len())?];
        encoded.extend_from_slice(number);
        let padding = length.checked_sub(digest)?.checked_sub(self.salt)?.checked_sub(2)?;
        let (body, trailer) = encoded.split_at(length - 1);
        let (masked, hash) = body.split_at(length - digest - 1);
        let unused = 0xff_u8.checked_shl((8 - (8 * length - bits)) as u32).unwrap_or(0);
        if trailer != [0xbc] || masked.first()? & unused != 0 {
            return None;
        }
        let mask = self.mask_of(hash, masked.len());
        let mut block: Vec<u8> = masked.iter().zip(mask).map(|(byte, mask)| byte ^ mask).collect();
        *block.first_mut()? &= !unused;
        let (zeros, salted) = block.split_at(padding);
        let salt = salted.strip_prefix(&[1])?;
        let inner = self.hash.of(&[message]);
        let same = self.hash.of(&[&[0; 8], &inner, salt]) == hash;
        (zeros.iter().all(|byte| *byte == 0) && same).then_some(())
    }

    /// MGF1 (B.2.1).
    fn mask_of(&self, seed: &[u8], length: usize) -> Vec<u8> {
        let blocks = (0_u32..).flat_map(|count| self.mask.of(&[seed, &count.to_be_bytes()]));
        blocks.take(length).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const MESSAGE: &str = "通函 321 · Женева";

    /// RSA keys of 1024 and 1025 bits: the longer one leaves no bit of the encoding unused.
    const KEYS: [&str; 2] = [
        "30818902818100ce96cd283bbbb4f44cbfb1c5431d51831b906cc95629b862383db9e014d905e9b6\
         544397d2bdb273a14a1629b354f33b69f5824e9ae8c49d75355e5f88c71ec44b35bcc493989f4e30\
         fdf8153c49fa3c72deeb1d5292330ed2192329a18c2f1a0f33281156a3394c0e40808065de65db97\
         380b06534ffe58adc3ced637efb2990203010001",
        "30818902818101727208620eb224f806bf5797977a37979a7487a2a196f93f963df32e16ef9fb942\
         dd95b11db8cc14528ccc1e358b6602c95595355a553c46bc6a177cc7ea44b30b0f826b2fa6b0bf9c\
         99fc91ef65914f795f4ddc2b78e0c3af2405b97b639bf26e0d5833b63eb560c5f9ce458cc67e92ba\
         0c919dfd541645fee3d6b4227360eb0203010001",
    ];

    /// Digest, length of the salt, key, and the value that another program (OpenSSL) made.
    const VALUES: [(Hash, usize, usize, &str); 4] = [
        (
            Hash::Sha256,
            0,
            0,
            "41cbc27545ae4fc9f2408d71648365bb36a00062221b5fd0f00fe21d30439e8ff6faac8398308202\
         ec6db70a48c5b0c5d88f82bba40a9b7f0c0f78a979ab5827ecb652a9f93842bab5d5fe02383f15cc\
         ac91eb72cd9702caedff3d3b0ce8c756ac60bcfbb0630cba9403160cf2ee278926ca013d33105b70\
         c80be560064ca795",
        ),
        (
            Hash::Sha256,
            94,
            0,
            "bc57939a1e94589f5c9e400efda50149b44e94cddbada5188e0fc369d274fd4a5e2e5acfdcee337b\
         4e76374d9ab8b9cd4e4ae3a979e545725f2df61687ec18d4740a54740751fa3e850551ef129aa447\
         65967c51a837cdc1d8025a020a6d3a6a722c6c841829011ebdf16f5492e20d8fb056b5dcd98260c9\
         db2671c36c2cbbdd",
        ),
        (
            Hash::Sha1,
            20,
            0,
            "06b6fd3af47686fd39e9dba200119261cacbc9111efe4e6f3273b3ed2238186ef5df7612b7419a22\
         86ba19670edf2c0fb0ebabc9fd8c37c5de30ce606fb821f3423951e06596cbb026f6374089e515fb\
         f81cd17e8cf29df0bc597f465739ae193b9d2b43fe853023449328264dd9fc38e4cc03420840e598\
         bb1d6bcc2261d337",
        ),
        (
            Hash::Sha384,
            7,
            1,
            "00e99249350be84e930ebfb389c0c81a0a9563fb62ae02184c48cbc298ccf57ed63f7af840795032\
         807b5b118b0128c1abe24e0a3057b0464f2443d5eb002de807bd1480af27ce4fa6333ecab9ec331b\
         79bed9d2babfb4667dd229f73184d988e39a2393fc15d9ba40ac10ec722b6ae8823bf2c37c767456\
         c3c34ec728a85f43d7",
        ),
    ];

    fn bytes(digits: &str) -> Vec<u8> {
        hex::decode(digits).unwrap()
    }

    #[test]
    fn salts_of_every_length_verify_and_no_other_does() {
        for (hash, salt, key, value) in VALUES {
            let (key, value) = (bytes(KEYS[key]), bytes(value));
            let fits = |salt, message: &str, value: &[u8]| {
                Parameters { hash, mask: hash, salt }.verify(&key, message.as_bytes(), value)
            };
            assert_eq!(fits(salt, MESSAGE, &value), Ok(true), "{hash:?} {salt}");
            assert_eq!(fits(salt + 1, MESSAGE, &value), Ok(false), "another length of salt");
            assert_eq!(fits(usize::MAX, MESSAGE, &value), Ok(false), "an endless salt");
            assert_eq!(fits(salt, "通函 322", &value), Ok(false), "another message");
            assert_eq!(fits(salt, MESSAGE, &value[1..]), Ok(false), "a shorter value");
            assert_eq!(
                fits(salt, MESSAGE, &[&[0], &value[..]].concat()),
                Ok(false),
                "a longer one"
            );
            for place in 0..value.len() {
                let mut other = value.clone();
                other[place] ^= 1;
                assert_eq!(fits(salt, MESSAGE, &other), Ok(false), "byte {place}");
            }
        }
    }
}
