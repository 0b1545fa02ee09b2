import { useRef, useState, type PointerEvent } from 'react'
import type { Mark } from '#app/domain/papers/redaction/marks.ts'
import { markedPicture as words } from '#app/words/files.ts'

type Props = {
  src: string
  page: number
  marks: readonly Mark[]
  /** A box was drawn with a mouse or a pen. */
  onBox: (box: Mark) => void
}

type Point = { x: number; y: number }

/** Smaller is a click that slipped. */
const smallest = 0.4

/** A page as a picture with its boxes, on which more can be drawn; the form beside it does the same by keyboard. */
export function MarkedPicture({ src, page, marks, onBox }: Props) {
  const [from, setFrom] = useState<Point | null>(null)
  const [to, setTo] = useState<Point | null>(null)
  const area = useRef<SVGSVGElement>(null)
  const at = (event: PointerEvent): Point => {
    const box = area.current!.getBoundingClientRect()
    const within = (value: number) => Math.min(100, Math.max(0, value))
    return {
      x: within((100 * (event.clientX - box.left)) / box.width),
      y: within((100 * (event.clientY - box.top)) / box.height),
    }
  }
  const drawn = from && to ? boxOf(page, from, to) : null
  const end = () => {
    if (drawn && drawn.width >= smallest && drawn.height >= smallest) onBox(drawn)
    setFrom(null)
    setTo(null)
  }
  return (
    <div className="marked-page">
      <img src={src} alt={words.pageOfTheFile(page)} />
      <svg
        ref={area}
        viewBox="0 0 100 100"
        preserveAspectRatio="none"
        aria-hidden="true"
        onPointerDown={(event) => {
          // A finger scrolls.
          if (event.pointerType === 'touch' || event.button !== 0) return
          event.preventDefault()
          event.currentTarget.setPointerCapture(event.pointerId)
          setFrom(at(event))
          setTo(at(event))
        }}
        onPointerMove={(event) => (from ? setTo(at(event)) : undefined)}
        onPointerUp={end}
        onPointerCancel={end}
      >
        {[...marks.filter((mark) => mark.page === page), ...(drawn ? [drawn] : [])].map((mark, index) => (
          <rect key={index} x={mark.left} y={mark.top} width={mark.width} height={mark.height} />
        ))}
      </svg>
    </div>
  )
}

function boxOf(page: number, one: Point, other: Point): Mark {
  const round = (value: number) => Math.round(value * 100) / 100
  const [left, top] = [round(Math.min(one.x, other.x)), round(Math.min(one.y, other.y))]
  const [right, bottom] = [round(Math.max(one.x, other.x)), round(Math.max(one.y, other.y))]
  return { page, left, top, width: round(right - left), height: round(bottom - top) }
}
