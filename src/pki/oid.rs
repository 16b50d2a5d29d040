//! The object identifiers that signatures speak in, by name.

use const_oid::ObjectIdentifier;

macro_rules! oids {
    ($($(#[$doc:meta])* $name:ident = $value:literal;)*) => {
        $($(#[$doc])* pub const $name: ObjectIdentifier = ObjectIdentifier::new_unwrap($value);)*
    };
}

oids! {
    /// rsaEncryption
    RSA = "1.2.840.113549.1.1.1";
    /// sha1WithRSAEncryption
    SHA1_RSA = "1.2.840.113549.1.1.5";
    /// id-mgf1
    MGF1 = "1.2.840.113549.1.1.8";
    /// id-RSASSA-PSS
    RSA_PSS = "1.2.840.113549.1.1.10";
    /// sha256WithRSAEncryption
    SHA256_RSA = "1.2.840.113549.1.1.11";
    /// sha384WithRSAEncryption
    SHA384_RSA = "1.2.840.113549.1.1.12";
    /// sha512WithRSAEncryption
    SHA512_RSA = "1.2.840.113549.1.1.13";
    /// sha224WithRSAEncryption
    SHA224_RSA = "1.2.840.113549.1.1.14";
    /// sha1WithRSASignature, as OIW named it before PKCS#1 did
    OIW_SHA1_RSA = "1.3.14.3.2.29";
    /// id-rsassa-pkcs1-v1_5-with-sha3-256 (RFC 9688)
    SHA3_256_RSA = "2.16.840.1.101.3.4.3.14";
    /// id-rsassa-pkcs1-v1_5-with-sha3-384
    SHA3_384_RSA = "2.16.840.1.101.3.4.3.15";
    /// id-rsassa-pkcs1-v1_5-with-sha3-512
    SHA3_512_RSA = "2.16.840.1.101.3.4.3.16";
    /// id-ecPublicKey
    EC = "1.2.840.10045.2.1";
    /// NIST P-256
    P256 = "1.2.840.10045.3.1.7";
    /// NIST P-384
    P384 = "1.3.132.0.34";
    /// NIST P-521
    P521 = "1.3.132.0.35";
    /// brainpoolP256r1 (RFC 5639)
    BRAINPOOL_P256R1 = "1.3.36.3.3.2.8.1.1.7";
    /// brainpoolP384r1
    BRAINPOOL_P384R1 = "1.3.36.3.3.2.8.1.1.11";
    /// ecdsa-with-SHA1
    ECDSA_SHA1 = "1.2.840.10045.4.1";
    /// ecdsa-with-SHA256
    ECDSA_SHA256 = "1.2.840.10045.4.3.2";
    /// ecdsa-with-SHA384
    ECDSA_SHA384 = "1.2.840.10045.4.3.3";
    /// ecdsa-with-SHA512
    ECDSA_SHA512 = "1.2.840.10045.4.3.4";
    /// ecdsa-with-SHA224
    ECDSA_SHA224 = "1.2.840.10045.4.3.1";
    /// id-ecdsa-with-sha3-256 (RFC 9688)
    ECDSA_SHA3_256 = "2.16.840.1.101.3.4.3.10";
    /// id-ecdsa-with-sha3-384
    ECDSA_SHA3_384 = "2.16.840.1.101.3.4.3.11";
    /// id-ecdsa-with-sha3-512
    ECDSA_SHA3_512 = "2.16.840.1.101.3.4.3.12";
    /// id-ml-dsa-44 (RFC 9881)
    ML_DSA_44 = "2.16.840.1.101.3.4.3.17";
    /// id-ml-dsa-65
    ML_DSA_65 = "2.16.840.1.101.3.4.3.18";
    /// id-ml-dsa-87
    ML_DSA_87 = "2.16.840.1.101.3.4.3.19";
    /// Ed25519
    ED25519 = "1.3.101.112";

    /// SHA-1
    SHA1 = "1.3.14.3.2.26";
    /// SHA-224
    SHA224 = "2.16.840.1.101.3.4.2.4";
    /// SHA-256
    SHA256 = "2.16.840.1.101.3.4.2.1";
    /// SHA-384
    SHA384 = "2.16.840.1.101.3.4.2.2";
    /// SHA-512
    SHA512 = "2.16.840.1.101.3.4.2.3";
    /// SHA3-256
    SHA3_256 = "2.16.840.1.101.3.4.2.8";
    /// SHA3-384
    SHA3_384 = "2.16.840.1.101.3.4.2.9";
    /// SHA3-512
    SHA3_512 = "2.16.840.1.101.3.4.2.10";

    /// CMS data
    DATA = "1.2.840.113549.1.7.1";
    /// CMS SignedData
    SIGNED_DATA = "1.2.840.113549.1.7.2";
    /// CMS EncryptedData
    ENCRYPTED_DATA = "1.2.840.113549.1.7.6";
    /// Signed attribute contentType
    CONTENT_TYPE = "1.2.840.113549.1.9.3";
    /// Signed attribute messageDigest
    MESSAGE_DIGEST = "1.2.840.113549.1.9.4";
    /// Signed attribute signingTime
    SIGNING_TIME = "1.2.840.113549.1.9.5";
    /// Signed attribute CMSAlgorithmProtection (RFC 6211)
    ALGORITHM_PROTECTION = "1.2.840.113549.1.9.52";
    /// Signed attribute signingCertificate (RFC 2634)
    SIGNING_CERTIFICATE = "1.2.840.113549.1.9.16.2.12";
    /// Signed attribute signingCertificateV2 (RFC 5035)
    SIGNING_CERTIFICATE_V2 = "1.2.840.113549.1.9.16.2.47";
    /// Unsigned attribute signatureTimeStampToken (RFC 3161)
    TIMESTAMP_TOKEN = "1.2.840.113549.1.9.16.2.14";
    /// Content type TSTInfo (RFC 3161)
    TST_INFO = "1.2.840.113549.1.9.16.1.4";

    /// commonName
    COMMON_NAME = "2.5.4.3";
    /// countryName
    COUNTRY = "2.5.4.6";
    /// organizationName
    ORGANIZATION = "2.5.4.10";
    /// organizationalUnitName
    ORGANIZATIONAL_UNIT = "2.5.4.11";
    /// subjectKeyIdentifier
    SUBJECT_KEY_IDENTIFIER = "2.5.29.14";
    /// keyUsage
    KEY_USAGE = "2.5.29.15";
    /// subjectAltName
    SUBJECT_ALT_NAME = "2.5.29.17";
    /// basicConstraints
    BASIC_CONSTRAINTS = "2.5.29.19";
    /// nameConstraints
    NAME_CONSTRAINTS = "2.5.29.30";
    /// cRLNumber
    CRL_NUMBER = "2.5.29.20";
    /// reasonCode
    REASON_CODE = "2.5.29.21";
    /// deltaCRLIndicator
    DELTA_CRL_INDICATOR = "2.5.29.27";
    /// issuingDistributionPoint
    ISSUING_DISTRIBUTION_POINT = "2.5.29.28";
    /// certificateIssuer
    CERTIFICATE_ISSUER = "2.5.29.29";
    /// cRLDistributionPoints
    CRL_DISTRIBUTION_POINTS = "2.5.29.31";
    /// certificatePolicies
    CERTIFICATE_POLICIES = "2.5.29.32";
    /// anyPolicy
    ANY_POLICY = "2.5.29.32.0";
    /// policyMappings
    POLICY_MAPPINGS = "2.5.29.33";
    /// policyConstraints
    POLICY_CONSTRAINTS = "2.5.29.36";
    /// inhibitAnyPolicy
    INHIBIT_ANY_POLICY = "2.5.29.54";
    /// authorityKeyIdentifier
    AUTHORITY_KEY_IDENTIFIER = "2.5.29.35";
    /// extKeyUsage
    EXTENDED_KEY_USAGE = "2.5.29.37";
    /// authorityInfoAccess
    AUTHORITY_INFO_ACCESS = "1.3.6.1.5.5.7.1.1";
    /// anyExtendedKeyUsage
    ANY_PURPOSE = "2.5.29.37.0";
    /// emailAddress
    EMAIL_ADDRESS = "1.2.840.113549.1.9.1";
    /// id-kp-serverAuth
    SERVER_AUTHENTICATION = "1.3.6.1.5.5.7.3.1";
    /// id-kp-clientAuth
    CLIENT_AUTHENTICATION = "1.3.6.1.5.5.7.3.2";
    /// id-kp-codeSigning
    CODE_SIGNING = "1.3.6.1.5.5.7.3.3";
    /// id-ad-caIssuers
    CA_ISSUERS = "1.3.6.1.5.5.7.48.2";
    /// Signed attribute adbe-revocationInfoArchival
    ADOBE_REVOCATION = "1.2.840.113583.1.1.8";
    /// id-kp-timeStamping
    TIME_STAMPING = "1.3.6.1.5.5.7.3.8";
    /// id-kp-OCSPSigning
    OCSP_SIGNING = "1.3.6.1.5.5.7.3.9";
    /// id-pkix-ocsp
    OCSP = "1.3.6.1.5.5.7.48.1";
    /// id-pkix-ocsp-basic
    OCSP_BASIC = "1.3.6.1.5.5.7.48.1.1";

    /// PBES2
    PBES2 = "1.2.840.113549.1.5.13";
    /// PBMAC1 (RFC 9579)
    PBMAC1 = "1.2.840.113549.1.5.14";
    /// PBKDF2
    PBKDF2 = "1.2.840.113549.1.5.12";
    /// HMAC with SHA-1
    HMAC_SHA1 = "1.2.840.113549.2.7";
    /// HMAC with SHA-224
    HMAC_SHA224 = "1.2.840.113549.2.8";
    /// HMAC with SHA-256
    HMAC_SHA256 = "1.2.840.113549.2.9";
    /// HMAC with SHA-384
    HMAC_SHA384 = "1.2.840.113549.2.10";
    /// HMAC with SHA-512
    HMAC_SHA512 = "1.2.840.113549.2.11";
    /// AES-128 in CBC mode
    AES128_CBC = "2.16.840.1.101.3.4.1.2";
    /// AES-192 in CBC mode
    AES192_CBC = "2.16.840.1.101.3.4.1.22";
    /// AES-256 in CBC mode
    AES256_CBC = "2.16.840.1.101.3.4.1.42";
    /// Three-key Triple-DES in CBC mode
    DES_EDE3_CBC = "1.2.840.113549.3.7";
    /// PKCS#12 encryption with SHA-1 and three-key Triple-DES
    PBE_3DES = "1.2.840.113549.1.12.1.3";
    /// PKCS#12 encryption with SHA-1 and two-key Triple-DES
    PBE_2DES = "1.2.840.113549.1.12.1.4";
    /// PKCS#12 encryption with SHA-1 and 128-bit RC2
    PBE_RC2_128 = "1.2.840.113549.1.12.1.5";
    /// PKCS#12 encryption with SHA-1 and 40-bit RC2
    PBE_RC2_40 = "1.2.840.113549.1.12.1.6";
    /// PKCS#12 key bag
    KEY_BAG = "1.2.840.113549.1.12.10.1.1";
    /// PKCS#12 encrypted key bag
    SHROUDED_KEY_BAG = "1.2.840.113549.1.12.10.1.2";
    /// PKCS#12 certificate bag
    CERTIFICATE_BAG = "1.2.840.113549.1.12.10.1.3";
    /// PKCS#12 bag of bags
    SAFE_CONTENTS_BAG = "1.2.840.113549.1.12.10.1.6";
    /// X.509 certificate inside a certificate bag
    X509_CERTIFICATE = "1.2.840.113549.1.9.22.1";
    /// Bag attribute friendlyName
    FRIENDLY_NAME = "1.2.840.113549.1.9.20";
    /// Bag attribute localKeyId
    LOCAL_KEY_ID = "1.2.840.113549.1.9.21";
}
