//! Pictures of signatures and stamps, decoded.

use std::io::Cursor;

use image::{DynamicImage, ImageFormat, ImageReader, Limits};

use super::Error;
use crate::model::{Field, Picture};

/// Larger pictures are scaled down to this many pixels on their longer side: at the size at which
/// a signature is printed that is more than 600 dots per inch.
const LONGEST_SIDE: u32 = 1600;

/// No picture may take more memory than this while it is decoded.
const MOST_MEMORY: u64 = 256 << 20;

/// A decoded picture: 4 bytes a pixel, red, green, blue, alpha.
#[derive(Debug, Clone)]
pub(super) struct Bitmap {
    pub width: u32,
    pub height: u32,
    pub rgba: Vec<u8>,
}

impl Bitmap {
    /// Decodes the picture of `field`, turned upright as its EXIF data says.
    ///
    /// # Errors
    /// [`Error::Picture`] for anything but a PNG or JPEG, or for a picture too large to be one of
    /// a signature.
    pub fn decode(picture: &Picture, field: Field) -> Result<Self, Error> {
        read(&picture.0).map(Self::from).ok_or(Error::Picture(field))
    }

    /// Width and height, in points, of the largest copy of it that fits into this space.
    pub fn fitted(&self, width: f32, height: f32) -> (f32, f32) {
        let (w, h) = (self.width as f32, self.height as f32);
        let scale = (width / w).min(height / h);
        (w * scale, h * scale)
    }
}

impl From<DynamicImage> for Bitmap {
    fn from(image: DynamicImage) -> Self {
        let rgba = image.into_rgba8();
        Self { width: rgba.width(), height: rgba.height(), rgba: rgba.into_raw() }
    }
}

fn read(bytes: &[u8]) -> Option<DynamicImage> {
    let mut reader = ImageReader::new(Cursor::new(bytes)).with_guessed_format().ok()?;
    if !matches!(reader.format()?, ImageFormat::Png | ImageFormat::Jpeg) {
        return None;
    }
    let mut limits = Limits::default();
    limits.max_alloc = Some(MOST_MEMORY);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().ok()?;
    let orientation = image::ImageDecoder::orientation(&mut decoder).ok()?;
    let mut image = DynamicImage::from_decoder(decoder).ok()?;
    image.apply_orientation(orientation);
    if image.width() == 0 || image.height() == 0 {
        return None;
    }
    let longest = image.width().max(image.height());
    match longest > LONGEST_SIDE {
        true => Some(image.thumbnail(LONGEST_SIDE, LONGEST_SIDE)),
        false => Some(image),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn encoded(width: u32, height: u32, format: ImageFormat) -> Picture {
        let mut bytes = Cursor::new(Vec::new());
        DynamicImage::new_rgb8(width, height).write_to(&mut bytes, format).unwrap();
        Picture(bytes.into_inner().into())
    }

    #[test]
    fn png_and_jpeg_are_read_and_nothing_else() {
        for format in [ImageFormat::Png, ImageFormat::Jpeg] {
            let bitmap = Bitmap::decode(&encoded(30, 20, format), Field::Stamp).unwrap();
            assert_eq!((bitmap.width, bitmap.height, bitmap.rgba.len()), (30, 20, 2400));
        }
        for bytes in [&b""[..], b"GIF89a", b"\x89PNG\r\n\x1a\nbroken"] {
            let error = Bitmap::decode(&Picture(bytes.into()), Field::Signature).unwrap_err();
            assert_eq!(error, Error::Picture(Field::Signature));
        }
    }

    #[test]
    fn a_large_photograph_is_scaled_down_and_keeps_its_shape() {
        let bitmap =
            Bitmap::decode(&encoded(4000, 1000, ImageFormat::Png), Field::Signature).unwrap();
        assert_eq!((bitmap.width, bitmap.height), (1600, 400));
    }

    #[test]
    fn a_picture_fills_its_space_without_being_distorted() {
        let bitmap = Bitmap { width: 300, height: 100, rgba: Vec::new() };
        assert_eq!(bitmap.fitted(150.0, 60.0), (150.0, 50.0));
        assert_eq!(bitmap.fitted(150.0, 20.0), (60.0, 20.0));
    }
}
