#include <QBoxLayout>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QLabel>
#include <QLocale>
#include <QMimeData>
#include <QPushButton>
#include <QVBoxLayout>

#include "app/platform/text_file.h"
#include "app/text/sentences.h"
#include "models/schema/file_content.h"
#include "ui/forms/code_edit.h"
#include "ui/forms/exact_text.h"
#include "ui/forms/text_editors.h"
#include "ui/theme/icon.h"
#include "ui/theme/role_palette.h"
#include "ui/theme/theme.h"

namespace claviger
{
namespace
{
/// The kinds of PEM block (RFC 7468 and the older ones of OpenSSL and OpenSSH) that have a name of their own.
QString nameOfPem(const QString &label)
{
    if (label == u"CERTIFICATE")
        return FileEditor::tr("Certificate");
    if (label == u"CERTIFICATE REQUEST")
        return FileEditor::tr("Certificate request");
    if (label == u"PUBLIC KEY" || label == u"RSA PUBLIC KEY")
        return FileEditor::tr("Public key");
    if (label == u"PRIVATE KEY")
        return FileEditor::tr("Private key");
    if (label == u"ENCRYPTED PRIVATE KEY")
        return FileEditor::tr("Private key, encrypted with a passphrase");
    if (label == u"RSA PRIVATE KEY")
        return FileEditor::tr("RSA private key");
    if (label == u"EC PRIVATE KEY")
        return FileEditor::tr("EC private key");
    if (label == u"OPENSSH PRIVATE KEY")
        return FileEditor::tr("OpenSSH private key");
    return label;
}

QString nameOf(const FileContent &content)
{
    switch (content.kind) {
    case FileContent::Kind::Pem: {
        QStringList names;
        for (const QString &label : content.labels) {
            if (const QString name = nameOfPem(label); !names.contains(name))
                names.append(name);
        }
        const QString all = names.join(FileEditor::tr(", "));
        return content.labels.size() == 1
            ? FileEditor::tr("PEM: %1").arg(all)
            : FileEditor::tr("PEM, %Ln part(s): %1", nullptr, static_cast<int>(content.labels.size()))
                  .arg(all);
    }
    case FileContent::Kind::ServiceAccount:
        return FileEditor::tr("JSON: a service account with its private key");
    case FileContent::Kind::JsonObject:
        return FileEditor::tr("JSON: an object");
    case FileContent::Kind::JsonList:
        return FileEditor::tr("JSON: a list");
    case FileContent::Kind::Other:
        break;
    }
    return {};
}
}

FileEditor::FileEditor(const Field &field, QWidget *parent)
    : FieldEditor(field, parent),
      m_edit(new CodeEdit(this)),
      m_text(new ExactText(m_edit)),
      m_load(new QPushButton(Icon::of(IconName::File), tr("Load from a file…"), this)),
      m_about(new QLabel(this)),
      m_failure(new QLabel(this))
{
    m_edit->setUndoRedoEnabled(!field.secret);
    m_edit->setGuarded(field.secret);
    m_edit->setInputMethodHints(Qt::ImhNoPredictiveText | Qt::ImhSensitiveData);
    m_edit->setAcceptDrops(false); // the editor around it takes files and text
    const QString hint = field.placeholder.in(QLocale().name());
    m_edit->setPlaceholderText(hint.isEmpty() ? tr("Paste the content or drop the file here") : hint);
    m_load->setAutoDefault(false);
    m_about->setTextFormat(Qt::PlainText);
    m_about->setWordWrap(true);
    m_about->setFont(Theme::smallFont(font()));
    Theme::makeMuted(m_about);
    m_failure->setTextFormat(Qt::PlainText);
    m_failure->setWordWrap(true);
    m_failure->hide();
    RolePalette::follow(m_failure, ColorRole::Danger);

    auto *line = new QHBoxLayout;
    line->setSpacing(Spacing::small);
    line->addWidget(m_about, 1);
    line->addWidget(m_load, 0, Qt::AlignTop);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Spacing::small);
    layout->addWidget(m_edit);
    layout->addWidget(m_failure);
    layout->addLayout(line);
    setFocusProxy(m_edit);
    setAcceptDrops(true);
    watch(m_edit);
    watch(m_load);
    connect(m_edit, &QPlainTextEdit::textChanged, this, &FileEditor::whenChanged);
    connect(m_load, &QPushButton::clicked, this, &FileEditor::chooseFile);
}

void FileEditor::setValue(const QJsonValue &value)
{
    const QSignalBlocker quiet(this);
    m_text->setValue(value);
}

QJsonValue FileEditor::value() const
{
    return m_text->value();
}

void FileEditor::makeReadOnly()
{
    m_edit->setReadOnly(true);
    m_edit->setPlaceholderText({});
    makeGrey(*m_edit);
    m_load->hide();
    setAcceptDrops(false);
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

void FileEditor::whenChanged()
{
    fail({});
    m_about->setText(nameOf(fileContentOf(m_text->text())));
    emit edited();
}

void FileEditor::fail(const QString &sentence)
{
    m_failure->setText(sentence);
    m_failure->setVisible(!sentence.isEmpty());
    setErrorDescription(sentence);
}

void FileEditor::load(const QString &path)
{
    constexpr qint64 limit = qint64(1024) * 1024;
    const auto content = readTextFile(path, limit);
    if (!content)
        return fail(describe(content.error()).joined());
    m_text->setText(content->toText());
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
    if (!event->mimeData()->hasUrls() && !event->mimeData()->hasText())
        return;
    event->acceptProposedAction();
    m_edit->setDropOffered(true);
}

void FileEditor::dragLeaveEvent(QDragLeaveEvent *)
{
    m_edit->setDropOffered(false);
}

void FileEditor::dropEvent(QDropEvent *event)
{
    m_edit->setDropOffered(false);
    const QMimeData *dropped = event->mimeData();
    const QList<QUrl> urls = dropped->urls();
    event->acceptProposedAction();
    if (urls.size() > 1)
        return fail(tr("One file at a time: drop the one that belongs here."));
    if (urls.size() == 1 && urls.first().isLocalFile())
        return load(urls.first().toLocalFile());
    m_text->setText(dropped->text());
    emit left();
}
}
