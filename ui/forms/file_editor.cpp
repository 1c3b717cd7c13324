#include <QBoxLayout>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QLabel>
#include <QLocale>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "app/platform/text_file.h"
#include "app/text/sentences.h"
#include "ui/forms/text_editors.h"
#include "ui/theme/icon.h"
#include "ui/theme/role_palette.h"
#include "ui/theme/theme.h"

namespace claviger
{
FileEditor::FileEditor(const Field &field, QWidget *parent)
    : FieldEditor(field, parent),
      m_edit(new QPlainTextEdit(this)),
      m_load(new QPushButton(Icon::of(IconName::File), tr("Load from a file…"), this)),
      m_failure(new QLabel(this))
{
    m_edit->setFont(Theme::codeFont());
    m_edit->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_edit->setTabChangesFocus(true);
    m_edit->setUndoRedoEnabled(!field.secret);
    m_edit->setInputMethodHints(Qt::ImhNoPredictiveText | Qt::ImhSensitiveData);
    m_edit->setAcceptDrops(false); // the editor around it takes files and text
    m_edit->setFixedHeight(m_edit->fontMetrics().lineSpacing() * 6 + 2 * Spacing::medium);
    const QString hint = field.placeholder.in(QLocale().name());
    m_edit->setPlaceholderText(hint.isEmpty() ? tr("Paste the content or drop the file here") : hint);
    m_load->setAutoDefault(false);
    m_failure->setWordWrap(true);
    m_failure->hide();
    RolePalette::follow(m_failure, ColorRole::Danger);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Spacing::small);
    layout->addWidget(m_edit);
    layout->addWidget(m_failure);
    layout->addWidget(m_load, 0, Qt::AlignLeft);
    setFocusProxy(m_edit);
    setAcceptDrops(true);
    watch(m_edit);
    connect(m_edit, &QPlainTextEdit::textChanged, this, &FieldEditor::edited);
    connect(m_load, &QPushButton::clicked, this, &FileEditor::chooseFile);
}

void FileEditor::setValue(const QJsonValue &value)
{
    const QSignalBlocker quiet(this);
    m_edit->setPlainText(textOf(value));
    m_failure->hide();
}

QJsonValue FileEditor::value() const
{
    const QString text = m_edit->toPlainText();
    return text.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(text);
}

QWidget *FileEditor::inputWidget() const
{
    return m_edit;
}

void FileEditor::setLabel(const QString &withMnemonic, const QString &plain)
{
    FieldEditor::setLabel(withMnemonic, plain);
    m_load->setAccessibleName(tr("Load %1 from a file").arg(plain));
}

void FileEditor::load(const QString &path)
{
    constexpr qint64 limit = qint64(1024) * 1024;
    auto content = readTextFile(path, limit);
    m_failure->setVisible(!content);
    if (!content) {
        m_failure->setText(describe(content.error()).joined());
        return;
    }
    m_edit->setPlainText(content->toText());
    emit left(); // so that its format is checked at once
}

void FileEditor::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("Load from a file"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &FileEditor::load);
    dialog->open();
}

void FileEditor::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls() || event->mimeData()->hasText())
        event->acceptProposedAction();
}

void FileEditor::dropEvent(QDropEvent *event)
{
    const QMimeData *dropped = event->mimeData();
    if (dropped->hasUrls() && dropped->urls().first().isLocalFile())
        load(dropped->urls().first().toLocalFile());
    else
        m_edit->setPlainText(dropped->text());
    event->acceptProposedAction();
}
}
