//! Values that another program (OpenSSL) made, in ways that are seldom met.

use aws_lc_rs::signature::{self as aws, KeyPair as _};

use super::*;

const MESSAGE: &str = "通函 321 · Женева";

/// A public key, and a value over [`MESSAGE`] by its private half.
struct Value {
    of: &'static str,
    hash: Hash,
    /// SubjectPublicKeyInfo
    key: &'static str,
    /// AlgorithmIdentifier
    identifier: &'static str,
    value: &'static str,
}

const VALUES: [Value; 11] = [
    Value {
        of: "brainpoolP256r1, sha256",
        hash: Hash::Sha256,
        key: "305a301406072a8648ce3d020106092b24030302080101070342000492e02abf0314f1ba5ad36d10\
         cee87e8c9b034d012ff59d9ee82d483ff5ccbab566dbab32d9b883d18e0688c1121cb420a79e8eaf\
         67a11c2d8d2fab3c3a730285",
        identifier: "300a06082a8648ce3d040302",
        value: "30440220247e8974f8e97c252d9de42bb7bbfdff25a6fef2b2924745ff4d6db0597baeca022057ff\
         73c61d108d6a46a2ada5593f008214833fecd21fa3bf266dc6dd89177d5c",
    },
    Value {
        of: "brainpoolP256r1, sha3-256",
        hash: Hash::Sha3_256,
        key: "305a301406072a8648ce3d020106092b24030302080101070342000492e02abf0314f1ba5ad36d10\
         cee87e8c9b034d012ff59d9ee82d483ff5ccbab566dbab32d9b883d18e0688c1121cb420a79e8eaf\
         67a11c2d8d2fab3c3a730285",
        identifier: "300b060960864801650304030a",
        value: "30460221008db6a83151d2e053ac2010907b0026cfe8b3d5ef05d85a31da83e461cca3e7e8022100\
         979ff81b4090dc3b160369d970019d422bbcb6612c9355cb6f91425780dc736d",
    },
    Value {
        of: "brainpoolP384r1, sha384",
        hash: Hash::Sha384,
        key: "307a301406072a8648ce3d020106092b240303020801010b036200044ac4746d71044f7650c7ffca\
         c3334e3f645f14695a99e6a8fdc80dfd348d464946468edfa793b41ea6fce4ed5dfc936733661a7f\
         cb78b7297ce11e2c4fcb61b0e9fd61e5ee3906d668b829322d8d72f68b4acb651020c9babd3e2fca\
         0f6aafca",
        identifier: "300a06082a8648ce3d040303",
        value: "30640230524e73fb788ff0527f9d830cd593fc142e74ec994f7f7b2dd9440a0fb7b83b030c2f1035\
         9ceb8143da106c48a8c10c0702301060c4d87755dea839474ed11dd424c852df662f8d43efa1fa9b\
         db41702f4009922f8b3afdc6efa3d550401c8e5ad032",
    },
    Value {
        of: "brainpoolP384r1, sha1",
        hash: Hash::Sha1,
        key: "307a301406072a8648ce3d020106092b240303020801010b036200044ac4746d71044f7650c7ffca\
         c3334e3f645f14695a99e6a8fdc80dfd348d464946468edfa793b41ea6fce4ed5dfc936733661a7f\
         cb78b7297ce11e2c4fcb61b0e9fd61e5ee3906d668b829322d8d72f68b4acb651020c9babd3e2fca\
         0f6aafca",
        identifier: "300906072a8648ce3d0401",
        value: "306402306480794f2d7eaafdd3f6c14a1ee0301c6086280bbcdae7e6c300ecfc9a843a934cebd647\
         7e9eb99587a172a362c57846023011e686fe22c50b737fd102db5d42f0be3680838bb7ca2682402b\
         4a26425b5d7ddebf2c168bf4088b5971924276544b0d",
    },
    Value {
        of: "P-256, sha3-256",
        hash: Hash::Sha3_256,
        key: "3059301306072a8648ce3d020106082a8648ce3d030107034200044329e8e14c89ca3cb7f4dee066\
         1f0dd64e712bcb7624c3a0765d0187778821e8e5667635ef6e051658709bc4a2f8f1d89891b47647\
         cc06344c1638aabbe178f5",
        identifier: "300b060960864801650304030a",
        value: "304502203ed9aeb3371f95996762dd84dfe756d800f0e0515f2b13fddfbf646618f79f03022100b8\
         23d88b7e28c118182928b75986a8b923f691f14a7ff11b34402e9857ea295b",
    },
    Value {
        of: "P-256, sha1",
        hash: Hash::Sha1,
        key: "3059301306072a8648ce3d020106082a8648ce3d030107034200044329e8e14c89ca3cb7f4dee066\
         1f0dd64e712bcb7624c3a0765d0187778821e8e5667635ef6e051658709bc4a2f8f1d89891b47647\
         cc06344c1638aabbe178f5",
        identifier: "300906072a8648ce3d0401",
        value: "304402205ab880b289881b11a051f3ede008410e78f1c4cd856837a6e496c3bb670ddf1602204087\
         263b71186d585319579ba46d97c0294dbcaef797a0e5cc540c22195ae12c",
    },
    Value {
        of: "P-521, sha512",
        hash: Hash::Sha512,
        key: "30819b301006072a8648ce3d020106052b81040023038186000400a1632e826de46481c820f13bf4\
         4b13ba29fa3d0f48428567287797435452e20d6c508691d9bbe585cc0d0f4ae142ff8bd7e04ddfe1\
         42bb10bbe09e83d6707f2ce901f6d14e2a3522df09cccda51f9ab654720ff631368341be22597d5f\
         af4ec80bcbf2eef10c2b7a5408c544575a91dc874e705b1bf9d9c8a62c008da3a419909b8d98",
        identifier: "300a06082a8648ce3d040304",
        value: "308187024201d19acb6e005d1de25c6fccd548d76507dc3abd3169c1d4714b69766299a56e9aba00\
         8e7e662305c7fe6a0450c801265964aacade9cc9be16ef2c9c595b0adcdd6b02415bdf71f7870645\
         6a255e9c7ac9b647683407cd91cb2323c1aa95bd587fbdc1b9b5607ed4c1db579a2414d06cad61be\
         bb006723235fba6d42f10b51d605c63f103f",
    },
    Value {
        of: "P-521, sha3-512",
        hash: Hash::Sha3_512,
        key: "30819b301006072a8648ce3d020106052b81040023038186000400a1632e826de46481c820f13bf4\
         4b13ba29fa3d0f48428567287797435452e20d6c508691d9bbe585cc0d0f4ae142ff8bd7e04ddfe1\
         42bb10bbe09e83d6707f2ce901f6d14e2a3522df09cccda51f9ab654720ff631368341be22597d5f\
         af4ec80bcbf2eef10c2b7a5408c544575a91dc874e705b1bf9d9c8a62c008da3a419909b8d98",
        identifier: "300b060960864801650304030c",
        value: "3081880242014bb6081b13e6b9518a8f74bec959bfd35e806d568749271d33b45098188f01ead98a\
         bcb049dfb529b0b7e6f7ca9a0315dbbb4842e1f576013e51536c2fd6d0d5b102420156d78093ddb0\
         0e4e971891bad16eeb85b2bb263fb591411cedf59f92378738b99a3796d9d26e9675d95bf74ed86a\
         3038e426b32d318538efb18c3473e5c4f8ebd9",
    },
    Value {
        of: "RSA 1024, sha3-256",
        hash: Hash::Sha3_256,
        key: "30819f300d06092a864886f70d010101050003818d0030818902818100cecabfe967032555f618d5\
         a6c5f148bf28575312bed9ee5919eb5b67e27f5d97c6e56c3dd52be6997f525bbe9ee7ed84166bc8\
         c7496d0112c941555f923f5f25ed600b6c0c9685e70656f342fa5a6a8c1a025d9f7b493578198d7d\
         4d21de691532add1f3ef3ec0417c541cb36a2ce5e4c7e8d9d36a3381a9241aa35b6163e273020301\
         0001",
        identifier: "300d060960864801650304030e0500",
        value: "5831a32989e5e78fa7ac3f58643e9c2a33c81c15f57090a4b2a3fc8af523e1d7331b9b956bf40c35\
         26926457d9a3bceb7bfc22f31a850349f542e5a2cbf47e1a0416f9dee8b05e307c2bfe26b19422be\
         bd8b0cf945da0981d88bdbde4a23ae05fe736826844407ca616fd32e67761c690ada6d769937b66f\
         18ad4f74a0ced5a8",
    },
    Value {
        of: "RSA 1024, sha224",
        hash: Hash::Sha224,
        key: "30819f300d06092a864886f70d010101050003818d0030818902818100cecabfe967032555f618d5\
         a6c5f148bf28575312bed9ee5919eb5b67e27f5d97c6e56c3dd52be6997f525bbe9ee7ed84166bc8\
         c7496d0112c941555f923f5f25ed600b6c0c9685e70656f342fa5a6a8c1a025d9f7b493578198d7d\
         4d21de691532add1f3ef3ec0417c541cb36a2ce5e4c7e8d9d36a3381a9241aa35b6163e273020301\
         0001",
        identifier: "300d06092a864886f70d01010e0500",
        value: "9c3d6497f5bd9af966d23bc1d02230eeec1377959d0201d554ae394d815d51a68fa36b3bcfc8a4a0\
         1aaae47eecf3479bb51b33b136ffb2b8582bddda625aaf515df7384a6384dfaffde14222c659c8e9\
         1b2af5493a5e7a153529255e5212da7615c44bee03e4921a8b727471a28574d7901faf6591c2a4b6\
         744643b60e4f7d2d",
    },
    Value {
        of: "RSA 1024, sha384",
        hash: Hash::Sha384,
        key: "30819f300d06092a864886f70d010101050003818d0030818902818100cecabfe967032555f618d5\
         a6c5f148bf28575312bed9ee5919eb5b67e27f5d97c6e56c3dd52be6997f525bbe9ee7ed84166bc8\
         c7496d0112c941555f923f5f25ed600b6c0c9685e70656f342fa5a6a8c1a025d9f7b493578198d7d\
         4d21de691532add1f3ef3ec0417c541cb36a2ce5e4c7e8d9d36a3381a9241aa35b6163e273020301\
         0001",
        identifier: "300d06092a864886f70d01010c0500",
        value: "b62b909eb07903c81a712550ab1a155d97f79405ae291afadd9671d219c1463b2d47f57e2524d7f7\
         404e5b7351063a03395f056b4aadbb09a52dd907418d447fe2bdd1e02eeb1f1579249e584fc60df0\
         b1c908a2c275ed8708a482cc05a768ac34babe21a003c2a235f10c61b0ac01fdf3fc23982bdec91c\
         2e53045967ae5d26",
    },
];

fn verified(
    key: &[u8],
    identifier: &[u8],
    message: &str,
    value: &[u8],
) -> Result<Hash, AlgorithmError> {
    let key = PublicKey::read(&Element::only(key)?)?;
    key.verify(&Element::only(identifier)?, None, message.as_bytes(), value)
}

#[test]
fn values_of_seldom_kinds_verify_and_changed_ones_do_not() {
    for Value { of, hash, key, identifier, value } in VALUES {
        let [key, identifier, value] =
            [key, identifier, value].map(|one| hex::decode(one).unwrap());
        assert_eq!(verified(&key, &identifier, MESSAGE, &value), Ok(hash), "{of}");
        let other = verified(&key, &identifier, "通函 322", &value);
        assert_eq!(other, Err(AlgorithmError::Wrong), "{of}: another message");
        for place in [0, value.len() / 2, value.len() - 1] {
            let mut changed = value.clone();
            changed[place] ^= 1;
            let changed = verified(&key, &identifier, MESSAGE, &changed);
            assert_eq!(changed, Err(AlgorithmError::Wrong), "{of}: byte {place}");
        }
        let shorter = verified(&key, &identifier, MESSAGE, &value[1..]);
        assert_eq!(shorter, Err(AlgorithmError::Wrong), "{of}: a shorter value");
    }
}

#[test]
fn ml_dsa_verifies_and_another_message_does_not() {
    for (signing, named) in [
        (&aws::ML_DSA_44_SIGNING, oid::ML_DSA_44),
        (&aws::ML_DSA_65_SIGNING, oid::ML_DSA_65),
        (&aws::ML_DSA_87_SIGNING, oid::ML_DSA_87),
    ] {
        let pair = aws::PqdsaKeyPair::generate(signing).unwrap();
        let mut value = vec![0; signing.signature_len()];
        pair.sign(MESSAGE.as_bytes(), &mut value).unwrap();
        let identifier = asn1::sequence(&[&asn1::oid(named)]);
        let key = asn1::sequence(&[&identifier, &asn1::bits(pair.public_key().as_ref())]);
        assert_eq!(verified(&key, &identifier, MESSAGE, &value), Ok(Hash::Sha512), "{named}");
        let other = verified(&key, &identifier, "通函 322", &value);
        assert_eq!(other, Err(AlgorithmError::Wrong), "{named}");
    }
}

#[test]
fn what_is_not_known_is_not_called_wrong() {
    // Ed448, and a curve that is spelled out instead of named.
    let ed448 = asn1::sequence(&[&asn1::oid(ObjectIdentifier::new_unwrap("1.3.101.113"))]);
    let key = asn1::sequence(&[&ed448, &asn1::bits(&[0; 57])]);
    assert!(verified(&key, &ed448, MESSAGE, &[0; 114]).unwrap_err().is_unknown());
    let curve = asn1::sequence(&[&asn1::oid(oid::EC), &asn1::sequence(&[&asn1::integer(1)])]);
    let key = asn1::sequence(&[&curve, &asn1::bits(&[4; 65])]);
    let ecdsa = asn1::sequence(&[&asn1::oid(oid::ECDSA_SHA256)]);
    assert!(verified(&key, &ecdsa, MESSAGE, &[0; 70]).unwrap_err().is_unknown());
    assert!(!AlgorithmError::Wrong.is_unknown() && !AlgorithmError::Contradiction.is_unknown());
}
